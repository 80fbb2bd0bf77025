import { words, type Lexicon } from './lexicon.js';

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre';

export const FRENCH: Lexicon = {
  titles: words('m mm mme mmes mlle mlles dr pr me mgr st ste gal col cdt cap lt prof vve'),
  numbered: words('n no nos n° p pp art al chap fig vol t éd réf §'),
  never: words('c.-à-d cf p.ex ex env av apr boul bd tél adr not'),
  mayEnd: words('j.-c s.a s.a.r.l cie ltd inc corp jr av bd h min sec kg km'),
  units: words('h min sec kg km m cm'),
  usuallyEnd: words('etc'),
  hours: words(''),
  months: words('janv févr fév avr juil sept oct nov déc lun mar mer jeu ven sam dim'),
  afterHours: words(months),
  starters:
    words(`le la les un une des ce cet cette ces il elle ils elles on nous vous je tu mais et ou donc or ni car
    si quand lorsque comme dans en sur sous avec sans pour par à au aux après avant depuis pendant selon ainsi alors
    puis enfin ici là qui que quoi où pourquoi comment son sa ses leur leurs notre nos mon ma mes tout tous toute toutes
    chaque plusieurs aucun cela ça c'est l'`),
  headingEnders:
    words(`le la les un une des ce cette ces il elle ils elles on nous vous je dans en pour par après avant
    depuis selon mais`),
  heads: words('figure tableau carte chapitre section partie article étape question annexe'),
  labels: words('photo image source crédit vidéo'),
  sections: new Set(['voir aussi']),
  salutations: words('cher chère'),
  valedictions: words('cordialement merci amitiés'),
  goesOn: words('et ou de du des la le les à au aux en dans pour par avec est a sont'),
  openings: words('à vers dès depuis avant après'),
  reporting: words(
    'dit déclare déclaré affirme affirmé explique expliqué demande demandé répond répondu ajoute ajouté',
  ),
  exclaimed: words('yahoo'),
  lettered: words('vitamine plan annexe groupe classe zone partie type niveau point bloc hépatite'),
  dangling:
    words(`le la les un une des du de et ou à au aux en dans sur sous par pour avec sans chez que qui est sont était
    ont a ses son sa leur leurs`),
  ordinals: false,
};
