/**
 * English words by what they do in a clause: verbs with their forms, auxiliaries, prepositions, pronouns, adverbs. In: a lower-case
 * word. Out: its classes. A closed vocabulary of what plans and reports say of quantities: unknown words are nouns.
 */

/** What a verb does to a quantity: changes it, states its level, keeps it, says it is meant, or makes the counted things. */
export type VerbSense = 'change' | 'level' | 'keep' | 'intend' | 'make';
export type VerbForm = 'base' | 'third' | 'past' | 'ing';

export interface Verb {
  readonly base: string;
  readonly sense: VerbSense;
  /** A word may be two forms at once (`cut`, `put`). */
  readonly forms: ReadonlySet<VerbForm>;
  /** Past forms that are no participle (`rose`, `took`). */
  readonly simplePast: ReadonlySet<string>;
}

const bySense: Readonly<Record<VerbSense, string>> = {
  change:
    'increase raise reduce cut lower improve grow expand boost lift halve double treble triple fall rise drop decline decrease climb leap slip dip slow shrink narrow widen jump surge slide edge ease strengthen minimise minimize widen',
  level:
    'reach achieve hit meet exceed average total stand remain stay equal surpass number amount account represent cost score mean become comprise stretch range attain come go sit rank see witness experience',
  keep: 'keep maintain hold limit cap restrict restore bring push drive take move set get ensure sustain stabilise stabilize protect contain retain',
  intend:
    'aim plan intend expect target project forecast propose commit pledge promise schedule estimate budget seek want hope agree assume require mandate',
  make:
    'recruit train build open plant install deliver complete create provide support invest spend save generate hire appoint ' +
    'launch publish host replace repair upgrade resurface enrol enroll visit inspect engage help house rehouse refurbish ' +
    'issue award fund allocate earmark apportion serve vaccinate screen treat handle resolve process convert connect place secure donate ' +
    'distribute collect remove retrofit establish conduct undertake supply receive welcome register graduate acquire ' +
    'purchase buy sell ship produce lay clear close answer attend lose offer review certify sign admit add employ arrest ' +
    'recover seize investigate inform run make pay earn extend test audit assess start finish lend win carry solve record ' +
    'report owe use read teach reopen join participate respond volunteer divert recycle prevent rescue settle approve ' +
    'refuse determine grant check sample monitor survey interview digitise digitize translate commission decommission ' +
    'retire fit put source consent roll operate cover contribute feel live leave work know say find need walk cycle travel ' +
    'die show identify discharge transfer refer diagnose dispense prescribe immunise pass gain pilot demonstrate ' +
    'adopt introduce develop implement design equip electrify construct renew rehabilitate seal drill feed shelter disburse ' +
    'attract bank write map stock file claim charge designate mentor coach tutor educate license qualify promote second ' +
    'retrain send give patrol detect stop search board arrive cancel delay resettle relocate advise assist benefit touch ' +
    'draw view download stream borrow subscribe export import return repay present trial contact sweep empty fill fix vote ' +
    'elect own manage let re-let wait reinvest waste recall dispose order',
};
/** base past[/participle]: verbs that are not regular, and those that double their last letter. */
const irregular =
  'rise rose risen,leap leapt leaped,fall fell fallen,cut cut,grow grew grown,shrink shrank shrunk,hit hit,meet met,stand stood,mean meant,become became become,come came come,go went gone,sit sat,keep kept,hold held,bring brought,drive drove driven,take took taken,set set,get got,seek sought,build built,spend spent,buy bought,sell sold,lay laid,lose lost,run ran run,make made,pay paid,lend lent,win won,see saw seen,read read,teach taught,put put,feel felt,leave left,know knew known,say said,find found,show showed shown,undertake undertook undertaken,give gave given,send sent,feed fed,write wrote written,let let,re-let re-let,draw drew drawn,drop dropped,slip slipped,dip dipped,plan planned,cap capped,fit fitted,admit admitted,commit committed,enrol enrolled,equip equipped,refer referred,ship shipped,stop stopped,transfer transferred,cancel cancelled,travel travelled,patrol patrolled,map mapped,retrofit retrofitted,total totalled,sweep swept,forecast forecast,own owned';

/** Pasts that open no reduced relative clause, though their participle is the same word. */
const alwaysFinite = new Set([
  'stood',
  'meant',
  'sat',
  'left',
  'hung',
  'dropped',
  'slipped',
  'dipped',
  'slid',
  'leapt',
]);

const verbs = new Map<string, Verb>();

const odd = new Map(
  irregular.split(',').map((entry) => [entry.split(' ')[0] ?? '', entry.split(' ').slice(1)] as const),
);

/** Verbs without an object: `traffic slowed` is never a participle. */
const intransitive = new Set('slow climb decline jump leap surge edge ease die arrive soar'.split(' '));

const simple = (base: string): ReadonlySet<string> => {
  if (intransitive.has(base)) return new Set([past(base)]);
  const [first, second] = odd.get(base) ?? [];
  return new Set(first !== undefined && (second !== undefined || alwaysFinite.has(first)) ? [first] : []);
};

function put(word: string, base: string, sense: VerbSense, form: VerbForm): void {
  const known = verbs.get(word);
  if (known === undefined) verbs.set(word, { base, sense, forms: new Set([form]), simplePast: simple(base) });
  else if (known.base === base) (known.forms as Set<VerbForm>).add(form);
}

const third = (base: string): string =>
  /(?:s|x|ch|sh|o)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
const past = (base: string): string =>
  base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
const stem = (base: string): string => (/[^e]e$/.test(base) ? base.slice(0, -1) : base);

for (const [sense, list] of Object.entries(bySense) as [VerbSense, string][]) {
  for (const base of list.split(' ')) {
    if (verbs.get(base) !== undefined) continue;
    put(base, base, sense, 'base');
    put(third(base), base, sense, 'third');
    const forms = odd.get(base) ?? [past(base)];
    for (const form of forms) put(form, base, sense, 'past');
    const doubled = /([b-df-hj-np-tv-z])\1ed$/.exec(forms[0] ?? '');
    put(
      doubled && !base.endsWith(`${doubled[1] ?? ''}${doubled[1] ?? ''}`)
        ? `${base}${doubled[1] ?? ''}ing`
        : `${stem(base)}ing`,
      base,
      sense,
      'ing',
    );
  }
}
for (const base of ['cut', 'hit', 'set', 'get', 'put', 'run', 'win', 'let', 'sit'])
  put(`${base}${base.slice(-1)}ing`, base, verbs.get(base)?.sense ?? 'make', 'ing');
put('totaled', 'total', 'level', 'past');
put('totaling', 'total', 'level', 'ing');

/** A form that the vocabulary lacks, taken for a deed. */
export const unknownVerb = (word: string, form: VerbForm): Verb => ({
  base: word,
  sense: 'make',
  forms: new Set<VerbForm>([form]),
  simplePast: new Set(),
});

export const verbOf = (word: string): Verb | undefined => verbs.get(word);

export const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const modals = set("will shall must should would can could may might won't cannot can't");
export const bes = set("is are was were be been being am isn't aren't wasn't weren't");
export const haves = set('has have had having');
export const pronouns = set('we they it he she i you who that which everyone nobody');
export const determiners = set(
  "the a an our its their his her my your this that these those each every all any both no another some either neither such one's",
);
export const prepositions = set(
  'of in on at by to for from with within over under between against per than across during through into among amongst throughout above below beyond towards toward without via outside inside around after before until since as about near behind despite onto upon off vs versus alongside amid besides',
);
export const conjunctions = set(
  'and or but while whilst whereas although though because so if when where nor yet once then plus',
);
/** How a change is told: `up 4% YoY`, `a 4% year-on-year rise`. */
export const yearly = set(
  'year-on-year year-over-year on-year yoy y-o-y y-y quarter-on-quarter qoq q-o-q q-q month-on-month',
);
export const plainAdverbs = set(
  'also now already still further just even not never ever again together almost about around some least most more less fewer up down out back over under well least-ever first here there once overall expected projected apiece ' +
    [...yearly].join(' '),
);
const noAdverb =
  /^(?:family|supply|early|daily|weekly|monthly|yearly|quarterly|elderly|assembly|likely|unlikely|reply|july|ally|fly|apply|multiply|friendly|timely|anomaly|homely|costly|only)$/;
export const adverbs = {
  has: (word: string): boolean =>
    plainAdverbs.has(word) || word === 'only' || (word.endsWith('ly') && !noAdverb.test(word)),
};
/** Words that may stand before a verb's number and say no more than how it compares. */
export const comparing = set(
  'at least most a minimum maximum of no more less fewer than not over above below under up to around about some nearly almost roughly approximately just within between exceeding in excess close an estimated total the only another further additional extra by from as many much well circa reach or',
);

/** Who speaks: subjects that say nothing of what is measured. */
const offices = set(
  'we i they it council authority trust board department district agency force company group partnership university college association commission ministry plan strategy charity foundation government city county borough region commissioner office corporation firm business hospital school service academy federation centre center institute institution team staff police constabulary utility network organisation organization committee cabinet secretariat fund bank society club museum library libraries state territory country nation employees officers members partners us you mayor minister operator court bureau administration executive sector consortium',
);
export const speakers = {
  has: (word: string): boolean => offices.has(word) || (word.endsWith('s') && offices.has(word.slice(0, -1))),
};
/** `visitor parking spaces`, `late planning decisions`. */
export const trades =
  /^(?:operating (?:revenues?|expenditure|surplus|deficit|income|costs?|profits?|margins?|loss(?:es)?|results?|budgets?|expenses|cash|hours|theatres?)|(?:planning|housing|recycling|parking|nursing|learning|training|teaching|drinking|bathing|cycling) (?:rates?|applications?|enforcement|benefits?|spaces?|places|homes|outcomes|services?|decisions|costs|times?|permissions?|appeals|waters?|sites|centres|hours|days|performance|register|stock|trips|levels?))$/;

/** `provides £18m`, `rises to`, `totals`: forms in -s are nouns as often as verbs. */
export const finite =
  /^(?:provides|totals|rises|goes|commits|assumes|falls|covers|requires|mandates|serves|operates|employs|generates|contributes|accounts|represents|exceeds|reaches|meets|stands|remains|costs|comes|aims|expects|seeks|intends|brings|sets|makes|receives|supports|includes|allocates|equals|invests|takes|means|lives|comprises|becomes|delivers|produces|spends|grows|holds|owns|manages|runs|sees|publishes|awaits)$/;
