export const edit = {
  'editor.page': 'Edit',
  'editor.pageTitle': 'Edit · {title}',
  'editor.from': 'from revision {number}',
  'editor.text': 'The article’s text',
  'editor.save': 'Save as a new revision',
  'editor.discard': 'Discard my changes',
  'editor.restored': 'Your unsaved text is back. It was kept in this browser.',
  'editor.otherDraft':
    'Text of yours that was begun from an older revision was not taken up: it is replaced as soon as you type.',
  'editor.behind':
    'Revision {number} has come meanwhile; what you typed is kept, but it cannot be saved over it.',
  'editor.gone': 'The words of this claim are gone.',
  'editor.trial': 'What saving would do',
  'editor.correction': 'Saving opens a correction. What readers are told may also be written later.',
  'editor.untouched': 'Nothing is changed yet.',
  'editor.looking': 'Looking what this would do…',
  'editor.voids':
    '{count, plural, =0 {No sign-off would be lost.} one {# sign-off would be lost.} other {# sign-offs would be lost.}}',
  'editor.inconsistent': 'a repeat would say something else',
} as const;
