import { words, type Lexicon } from './lexicon.js';

const months = 'januar februar märz april mai juni juli august september oktober november dezember';

export const GERMAN: Lexicon = {
  titles:
    words(`hr hrn fr frl dr prof dipl ing med phil jur rer nat hc h.c st gen oberst hptm lt min.-präs pfr bgm
    dres vors stv abg dir präs frh`),
  numbered: words('nr nrn bd bde s abb art abs kap tab §§ ziff rn rz az anm anl lit aufl jg fn vgl ca tel'),
  never:
    words(`z.b z.bsp d.h u.a i.d.r bzw vgl ca sog s.o s.u o.ä zzgl inkl einschl evtl ggf insb bspw geb gest usw.f
    i.e v.a u.u m.e z.t z.zt i.a i.v bspw ehem div versch allg max min mind gegr lt gem zw bes abzgl exkl dt engl franz`),
  mayEnd: words('str pl co corp inc ltd mio mrd tsd n.chr v.chr std sek a.d a.m b.d jh jhd jr sen jun'),
  units: words('mio mrd tsd std sek km m cm mm kg g'),
  usuallyEnd: words('usw etc u.a.m u.v.m ff f'),
  hours: words(''),
  months: words('jan feb mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa so'),
  afterHours: words(months),
  starters:
    words(`der die das ein eine einer eines dem den er sie es wir ihr ich du man dies diese dieser dieses und
    aber oder doch denn wenn als weil da dann dort hier nun nach vor in im am an auf bei mit von zu zum zur für gegen
    über unter seit während trotz wegen auch noch nur so was wer wie wo warum kein keine alle viele einige beide jeder
    jede jedes sein seine ihre sein ihr damit danach dabei dazu darum deshalb allerdings jedoch zudem außerdem`),
  headingEnders:
    words(`der die das ein eine er es wir ihr man dies diese dieser und aber wenn als weil im am in auf bei mit
    nach seit vor für`),
  heads: words('abbildung tabelle karte kapitel abschnitt teil schritt frage anhang'),
  labels: words('foto bild quelle video'),
  sections: new Set(['siehe auch']),
  salutations: words('liebe lieber'),
  valedictions: words('grüße grüßen gruß danke'),
  goesOn: words(
    'und oder der die das des dem den in im am an auf von vom zu zum zur für mit ist war wird wurde hat',
  ),
  openings: words('um am im ab seit bis vor nach gegen'),
  reporting: words(
    'sagte sagt fragte fragt rief schrieb erklärte meinte antwortete betonte warnte kritisierte',
  ),
  exclaimed: words('yahoo'),
  lettered: words('vitamin plan anhang gruppe klasse zone teil typ stufe punkt block hepatitis anlage'),
  dangling:
    words(`der die das den dem des ein eine einen einem einer und oder von vom zu zum zur mit für auf in im an am
    aus bei nach seit durch gegen ohne um über unter vor dass als ist sind war waren wird werden hat haben`),
  ordinals: true,
};
