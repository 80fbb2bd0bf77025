import { words, type Lexicon } from './lexicon.js';

const days = 'monday tuesday wednesday thursday friday saturday sunday';
const months = 'january february march april may june july august september october november december';

export const ENGLISH: Lexicon = {
  titles:
    words(`mr mrs ms mx messrs mmes dr drs prof profs gen sen sens rep reps gov govs capt cpt cdr cmdr comdr
    lt lieut col maj brig sgt cpl pvt pfc adm ens rev revd hon pres supt insp det atty fr sr.a srta sra mme mlle mgr msgr
    mt ste amb asst assoc dir vice-pres sec-gen maj-gen lt-gen lt-col hr frau ald cllr judg phd-cand
    bros.-in ven br ph sir. ft wm chas thos jas geo benj robt`),
  numbered:
    words(`no nos no's nr num vol vols fig figs p pp pg pgs para paras art arts sec sect secs ch chs chap chaps
    cl par app eq eqs ex exs bk pt pts ver v rm ste apt box tab n° ext`),
  never: words('i.e e.g ie eg cf viz vs v ca approx esp incl et.seq a.k.a f.k.a aka nee c vis p.s ps'),
  mayEnd:
    words(`inc ltd co cos corp plc llc llp lp gmbh ag s.a s.p.a n.v b.v pty jr jnr sr snr esq bros mfg intl
    assn dept dist div univ inst acad est ed eds trans rev ext tel mgmt govt natl
    ave av blvd rd st hwy pkwy ln ter sq pl ct cir dr expy fwy apt bldg
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore
    pa penn tenn tex vt va wash wis wisc wyo ont que alta sask man
    al ibid op cit loc repr misc temp max min avg std u.s u.k u.n e.u u.s.a u.s.s.r u.a.e d.c n.y n.y.c l.a n.j n.h n.c s.c
    n.d s.d w.va r.i n.m p.s r.i.p n.b b.c a.d b.c.e c.e ph.d m.d b.a m.a b.sc m.sc b.s m.s d.d.s j.d ll.b ll.m ll.d
    m.b.a d.phil m.p r.n m.p.h ed.d psy.d`),
  units: words(
    'in ft yd yds mi oz lb lbs pt pts qt qts gal gals kg km cm mm ml hr hrs min mins sec secs wk yr yrs mo bn mn m',
  ),
  usuallyEnd: words('etc ect al etal'),
  hours: words('a.m p.m am pm a.m.e p.m.e'),
  months: words(
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun',
  ),
  afterHours:
    words(`${days} ${months} mon tue wed thu fri sat sun est edt et cst cdt ct mst mdt pst pdt pt gmt utc bst cet
    cest ist eastern central pacific mountain greenwich local`),
  starters:
    words(`the a an he she it they we i you this that these those his her its their our my your but and or so
    in on at by for from with as if when while after before since then there here what who where why how which whose
    according however meanwhile yet still now no not some many most all both each every another other such one two three
    do did does is are was were have has had will can could should would may maybe perhaps although though because
    unless until despite during under over about among between through without within also thus therefore hence instead
    nevertheless moreover furthermore additionally later earlier today yesterday tomorrow once only even just let
    please thank thanks yes ok okay well oh hello hi dear i'm i've i'd i'll it's he's she's that's there's they're we're
    you're don't didn't isn't let's what's to using given like once several few more none nobody everyone someone anyone
    everything something nothing any either neither much first second finally again never always often sometimes
    unlike upon up out off down into toward towards where's who's how's`),
  headingEnders:
    words(`the an he she it they we you this that these those his her its their our my your but in on at by
    from with as if when while after before since there here which according however most many some both each although
    though because during under over between through within also it's there's they're we're following despite throughout`),
  heads: words(
    'figure fig table chart map photo box chapter section part article step rule item question exhibit appendix',
  ),
  labels: words(
    'image photo photos picture photograph credit source video email tel phone fax groups subject ed',
  ),
  sections: new Set([
    'early life',
    'personal life',
    'later life',
    'early years',
    'early career',
    'later career',
    'see also',
    'further reading',
    'external links',
    'get in',
    'get around',
    'learning objectives',
    'key terms',
    'introduction',
    'background',
    'abstract',
    'conclusion',
    'conclusions',
    'etymology',
    'biography',
    'military service',
    'early life and education',
    'early life and career',
    'career and education',
  ]),
  valedictions: words(
    'regards sincerely cheers thanks thx love best warmly yours respectfully truly faithfully',
  ),
  salutations: words('dear'),
  goesOn: words('and or of for to by from with as is was are were has had said says than per et'),
  openings: words('at by around from until till since before after about on between near shortly just'),
  reporting:
    words(`said says say asked asks replied answered added told wrote writes cried shouted whispered exclaimed
    explained declared insisted argued claimed quipped joked tweeted posted yelled screamed muttered wondered warned
    recalled noted remarked continued demanded began`),
  exclaimed: words('yahoo jeopardy yum joomla panic oklahoma oliver airplane mamma e'),
  lettered:
    words(`vitamin vitamins area plan appendix section group class zone annex annexe schedule exhibit hepatitis
    type grade option figure table part phase item level point gate terminal block unit line team category column row
    tier division district route room factor influenza of`),
  dangling:
    words(`the a an of in on at by for from with to and or as that than into about between among during
    his her its their our my your is are was were be will would can could should has had including against without`),
  ordinals: false,
};
