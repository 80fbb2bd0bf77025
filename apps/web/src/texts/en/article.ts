export const article = {
  'article.report': 'Report',
  'article.page': 'Article',
  'article.title': '{open} open · {title}',
  'article.by': 'by {name}',
  'article.text': 'Text',
  'article.addClaim': 'Add as a claim',
  'article.added': 'Claim {number} added.',
  'article.residue': 'Not part of the story',
  'article.mark': 'Claim {number} of {count}, {state}: {text}',

  'revise.open': 'New revision',
  'revise.form': 'Revision',
  'revise.send': 'Send the revision',
  'revise.done': 'The revision is being read.',

  'reschedule.open': 'Publish time',
  'reschedule.send': 'Change it',
  'reschedule.done': 'The publish time is changed.',

  'orphans.title':
    '{count, plural, one {# anchor fits nowhere in this text} other {# anchors fit nowhere in this text}}',

  'changes.title': 'Revision {number}',
  'changes.kept': '{count} kept',

  'outcome.kept': 'kept',
  'outcome.stale': 'text changed',
  'outcome.withdrawn': 'withdrawn',
  'outcome.ambiguous': 'not certain which',
  'outcome.new': 'new',

  'revision.see': 'Compare with the text before',

  'editor.open': 'Edit the text',

  'claim.one': 'Claim {number}',
  'claim.any': 'Claim',
  'claim.all': 'All claims',
  'claim.inTheWay': 'In the way: {reason}',

  'claims.show': 'Show claims that are',
  'claims.showState': '{state} ({count})',

  'fact.verdict': 'Verdict',
  'fact.signOffs': 'Sign-offs',
  'fact.signOffsOf': '{given} of {required}',
  'fact.wording': 'Wording',
  'fact.legal': 'Legal',
  'fact.checker': 'Checker',
  'fact.second': 'Second checker',
  'fact.due': 'Due',
  'fact.kind': 'Kind',
  'fact.risk': 'Risk',
  'fact.said': 'Said',
  'fact.stands': 'Stands',
  'fact.places': '{count, plural, one {in # place} other {in # places}}',

  'hint.title': 'What the engine says',
  'hint.contradiction': 'Cannot be true together',
  'hint.similar': 'May be the same fact',
  'hint.withdrawn': 'Reads like a withdrawn claim',
  'hint.inFull': 'In full:',
  'hint.speaker': 'Said by: {name}',
  'hint.markedBy': 'Marked by {engine}',

  'earlier.title': 'Checked before',
  'earlier.signedOff': 'signed off {when}',
  'earlier.differs': 'Not the same: figures differ ({figures}).',

  'history.title': 'History',
  'history.moves': 'Every move',
  'history.signOff': 'Sign-off by {name}',
  'history.override': 'Override by {name}',
  'history.void': 'void: {cause}',
  'history.voidIn': 'by revision {revision}: {why}',

  'margin.title': 'Claims beside the text',
  'margin.repeated':
    'Stands {count, plural, one {# time} other {# times}}; this is place {place}. Go to the next',

  'filter.state': 'Any state',
  'filter.open': 'In the way ({count})',
  'filter.mine': 'Mine',
  'filter.kind': 'Any kind',
  'filter.person': 'Anybody',
  'filter.risk': 'Any risk',
  'filter.shown': '{shown} of {count} shown',

  'selection.title': 'The selected text',
  'selection.move': 'Make it the bounds of claim {number}',
  'selection.split': 'Split claim {number} here',
  'selection.merge': 'Merge claim {number} into claim {into}',
  'selection.merged': 'Claim {number} is merged into claim {into}.',
  'selection.done': 'Claim {number} is reshaped.',

  'facts.title': 'About the claim',
  'facts.whyScore': 'Worth a check: {score}. Why?',
} as const;
