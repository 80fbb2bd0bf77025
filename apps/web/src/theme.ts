import { Button, createTheme, Modal, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { t } from './texts/t.js';

/**
 * Mantine's own colours fail contrast in places, so their variables are set in `styles/tokens.css`;
 * this only says which shapes the desk uses. Made anew in each language.
 */
export const deskTheme = () =>
  createTheme({
    primaryColor: 'blue',
    defaultRadius: 'sm',
    cursorType: 'pointer',
    components: {
      Button: Button.extend({ defaultProps: { size: 'xs' } }),
      TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
      PasswordInput: PasswordInput.extend({ defaultProps: { size: 'sm' } }),
      Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true, minRows: 2, maxRows: 14 } }),
      NativeSelect: NativeSelect.extend({ defaultProps: { size: 'sm' } }),
      Modal: Modal.extend({
        defaultProps: { centered: true, closeButtonProps: { 'aria-label': t('common.close') } },
      }),
    },
  });
