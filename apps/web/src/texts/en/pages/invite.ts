export const invite = {
  'welcome.title': 'Invitation',
  'welcome.to': 'Welcome to {desk}, {name}',
  'welcome.as': 'You come as: {roles}. Your account is {email}.',
  'welcome.newPassword': 'Choose a password',
  'welcome.newHint': 'At least 12 characters. Nobody else learns it.',
  'welcome.ownPassword': 'Password of your account',
  'welcome.ownHint': 'You have an account here already; the desk is added to it.',
  'welcome.show': 'Show the password',
  'welcome.enter': 'Come in',
  'welcome.until': 'The link works once, until {until}.',
} as const;
