import { DirectionProvider, MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { router } from './router.js';
import { LANGUAGES, useLanguage } from './texts/language.js';
import { deskTheme } from './theme.js';
import { Toasts } from './ui/toasts.js';

/** Drawn anew as a whole in another language; what was being typed is kept as a draft. */
export function App() {
  const language = useLanguage();
  return (
    <DirectionProvider key={language} initialDirection={LANGUAGES[language].dir} detectDirection={false}>
      {/* No style elements at run time: the variables and classes come as files, so that the policy can be strict. */}
      <MantineProvider
        theme={deskTheme()}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <RouterProvider router={router} />
        <Toasts />
      </MantineProvider>
    </DirectionProvider>
  );
}
