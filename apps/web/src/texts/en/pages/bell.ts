export const bell = {
  'bell.title': 'What you were told',
  'bell.nothing': 'Nothing yet. What needs you appears here.',
  'bell.new': 'New:',
  'bell.readAll': 'Mark all as read',
  'bell.choose': 'Choose what you are told',
} as const;
