import { createTheme } from '@mantine/core';
import { t } from './texts/t.js';

/**
 * Mantine's own colours fail contrast in places, so their variables are set in `styles/tokens.css`;
 * this only says which shapes the desk uses. Made anew in each language. The parts are named and not imported: a page
 * that shows no dialog fetches none.
 */
export const deskTheme = () =>
  createTheme({
    primaryColor: 'blue',
    defaultRadius: 'sm',
    cursorType: 'pointer',
    components: {
      Button: { defaultProps: { size: 'xs' } },
      TextInput: { defaultProps: { size: 'sm' } },
      PasswordInput: { defaultProps: { size: 'sm' } },
      Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2, maxRows: 14 } },
      NativeSelect: { defaultProps: { size: 'sm' } },
      Modal: { defaultProps: { centered: true, closeButtonProps: { 'aria-label': t('common.close') } } },
    },
  });
