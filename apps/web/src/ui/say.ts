import { notifications } from '@mantine/notifications';

/** Tells the person that it is done; screen readers hear it too. */
export function say(message: string): void {
  notifications.show({
    message,
    role: 'status',
    withCloseButton: true,
    closeButtonProps: { 'aria-label': 'Close' },
  });
}
