/** Written with a full stop and followed by a name or number: never the end of a sentence. */
export const BEFORE_A_NAME = new Set(
  'mr mrs ms mx dr prof gen sen rep gov capt cpt lt col maj sgt cmdr adm rev fr hon pres supt insp det mt st ste messrs mme mlle no nos vol vols fig figs pp p art sec ch ed eds approx ca cf viz vs v est dept univ n°'.split(
    ' ',
  ),
);

/** May end a sentence or stand inside one; what follows decides. */
export const MAY_END = new Set(
  'inc ltd co corp plc llc jr sr esq bros etc al a.m p.m am pm u.s u.k u.n e.u d.c u.s.a ph.d m.d b.a m.a b.sc i.e e.g ave blvd rd ft in oz lb lbs kg km mi hr hrs min bn mn'.split(
    ' ',
  ),
);

/** Never the end, whatever follows. */
export const NEVER_ENDS = new Set(['i.e', 'e.g', 'cf', 'viz', 'vs']);

export const MONTHS = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(' '),
);

/** Words that begin a sentence far more often than they follow an abbreviation. */
export const STARTERS = new Set(
  'the a an he she it they we i you this that these those his her its their our my but and or so in on at by for from with as if when while after before since then there here what who where why how according however meanwhile yet still now not no some many most all both each one two did do does is are was were have has had will can'.split(
    ' ',
  ),
);
