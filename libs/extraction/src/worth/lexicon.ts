const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

export const NUMBER_WORDS = list(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty
  seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands millions billions half
  third quarter double doubled twice tripled percent percentage`,
);

/** Words so common that they say how a sentence is built rather than what it is about. */
export const COMMON_WORDS = list(
  `a an the this that these those some any all every each no not never n't and or but if because when while who which
  what where how why there here it its it's he she his her him they them their i i'm i've we we've we're you your my our
  me us mine ours is are was were be been being am isn't aren't wasn't weren't do does did don't doesn't didn't have has
  had haven't hasn't hadn't will would can could shall should may might must won't wouldn't can't couldn't shouldn't
  ought let let's going gonna want wants need needs to of in on at by for from with without about into over under
  between through during since until before after ago than then now today as so too very more most less least fewer
  many much few only just even also still already again up down out off back ever one first last next other another
  said say says think believe know hope feel like make makes made get got go went come came give gave take took see
  saw tell told put support voted signed passed well yes thank please sir`,
);
