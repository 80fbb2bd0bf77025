/** Forms of common irregular verbs, by the form they are compared in; one line a verb. */
const FORMS = `be is are was were been|begin began begun|break broke broken|bring brought|build built|buy bought|catch caught
choose chose chosen|come came|cut|deal dealt|do did done|draw drew drawn|drive drove driven|fall fell fallen|feel felt|fight fought
find found|flee fled|fly flew flown|get got|give gave given|go went gone|grow grew grown|have has had|hear heard|hold held|keep kept
know knew known|lead led|leave left|lose lost|make made|mean meant|meet met|pay paid|ride rode ridden|rise rose risen|run ran
say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot|show shown|shrink shrank shrunk|sink sank sunk
sit sat|speak spoke spoken|spend spent|stand stood|steal stole stolen|strike struck|swim swam swum|take took taken|teach taught
tell told|think thought|throw threw thrown|wake woke woken|wear wore worn|win won|write wrote written|die died dying|lie lay lain`;

const BASE = new Map(
  FORMS.split(/[|\n]/u).flatMap((verb) => {
    const [base = '', ...forms] = verb.split(' ');
    return [base, ...forms].map((form) => [form, base] as const);
  }),
);

/** A word without its ending, so that "ran" and "runs", "ferry" and "ferries" are compared as one; lower case in and out. */
export function lemmaOf(word: string): string {
  const plain = word.endsWith("'s") ? word.slice(0, -2) : word;
  const irregular = BASE.get(plain) ?? BASE.get(plain.replace(/s$/u, ''));
  if (irregular !== undefined) return irregular;
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  for (const end of ['ing', 'ed', 'es', 's', 'e'])
    if (plain.length > end.length + 2 && plain.endsWith(end) && !plain.endsWith('ss'))
      return undoubled(plain.slice(0, -end.length));
  return plain;
}

/** "stopp" from "stopped" is "stop". */
const undoubled = (stem: string): string =>
  stem.length > 3 && stem.at(-1) === stem.at(-2) && !/[lsz]$/u.test(stem) ? stem.slice(0, -1) : stem;
