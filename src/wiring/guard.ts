/**
 * Who may use each route, as data. Hooks refuse whatever is not listed, and
 * `test/routes.test.ts` walks the whole table and tries each as everybody else.
 *
 * `anyone`: no account needed; what may be seen there is decided record by record.
 * `signed_in`: any login. `member`: a person of the region.
 * A permission: must be held at the region, at the place, or at the place of the process or record, in the address.
 */
export interface Guard {
  who: 'anyone' | 'signed_in' | 'member' | Permission;
  /** Actions with a stricter demand than the page itself, by name. */
  actions?: Readonly<Record<string, Permission | 'member'>>;
  /** Exists in the demo alone. */
  demo?: true;
}

export interface Permission {
  may: string;
  /** `region`: the region itself, as a place. */
  at: 'region' | 'place' | 'process';
}

const at = (place: Permission['at'], may: string): Permission => ({ may, at: place });

/** The same demand of several actions. */
const each = (actions: readonly string[], demand: Permission) =>
  Object.fromEntries(actions.map((action) => [action, demand]));

export const GUARDS: Readonly<Record<string, Guard>> = {
  '/': { who: 'anyone' },
  '/healthz': { who: 'anyone' },
  '/readyz': { who: 'anyone' },
  '/bare': { who: 'anyone' },
  '/sign-in': { who: 'anyone' },
  '/sign-in/[token]': { who: 'anyone' },
  '/sign-in/with/[provider]': { who: 'anyone' },
  '/sign-in/from/[provider]': { who: 'anyone' },
  '/sign-in/passkey': { who: 'anyone' },
  '/account': { who: 'signed_in' },
  '/account/passkey': { who: 'signed_in' },
  '/sign-out': { who: 'anyone' },
  '/language': { who: 'anyone' },
  '/setup': { who: 'anyone' },
  '/outbox': { who: 'anyone', demo: true },
  '/j': { who: 'anyone' },
  '/j/[code]': { who: 'anyone' },
  '/r/[region]': { who: 'anyone' },
  '/r/[region]/landscape/[place]': { who: 'anyone' },
  '/r/[region]/landscape/[place]/[look=look]': { who: 'anyone' },
  '/r/[region]/help': { who: 'anyone' },
  '/r/[region]/help/[guide]': { who: 'anyone' },
  '/r/[region]/slip': { who: 'anyone' },
  '/r/[region]/slip/[code]': { who: 'anyone' },
  '/r/[region]/file/[file]': { who: 'anyone' },
  '/r/[region]/search': { who: 'anyone' },
  '/r/[region]/thread': { who: 'anyone' },
  '/r/[region]/thread/[record]': { who: 'anyone' },
  '/r/[region]/picture/[picture]': { who: 'anyone' },
  '/r/[region]/picture/[picture]/concepts': { who: 'anyone' },
  '/r/[region]/picture/[picture]/poster': { who: 'anyone' },
  '/r/[region]/picture/[picture]/poster.pdf': { who: 'anyone' },
  '/r/[region]/goal': { who: 'anyone' },
  '/r/[region]/goal/[goal]': { who: 'anyone' },
  '/r/[region]/network': { who: 'member' },
  '/r/[region]/audit': { who: 'member' },
  '/r/[region]/upkeep': { who: at('region', 'organisation.shape') },
  '/r/[region]/invitation/[token]': { who: 'anyone' },
  '/r/[region]/organisation': { who: 'member' },
  '/r/[region]/organisation/import': { who: at('region', 'organisation.shape') },
  '/r/[region]/people': { who: 'member', actions: { invite: at('region', 'organisation.shape') } },
  '/r/[region]/people/import': { who: at('region', 'organisation.shape') },
  '/r/[region]/people/[person]': { who: 'member', actions: { again: 'member' } },
  '/r/[region]/place/[place]/invite': { who: at('place', 'organisation.shape') },
  '/r/[region]/place/[place]': { who: at('place', 'place.see') },
  '/r/[region]/place/[place]/[door=door]': { who: at('place', 'place.see') },
  '/r/[region]/people/[person]/file': { who: 'member' },
  '/r/[region]/people/[person]/erase': { who: 'member' },
  '/r/[region]/place/[place]/about': {
    who: at('place', 'place.see'),
    actions: each(
      [
        'rename',
        'correct',
        'move',
        'close',
        'reopen',
        'open',
        'merge',
        'split',
        'appoint',
        'handOver',
        'end',
        'serve',
        'direct',
      ],
      at('place', 'organisation.shape'),
    ),
  },
  '/r/[region]/place/[place]/start': { who: at('place', 'process.start') },
  '/r/[region]/template': { who: 'member' },
  '/r/[region]/template/[template]': { who: 'member' },
  '/r/[region]/template/[template]/file': { who: 'member' },
  '/r/[region]/process/[process]': {
    who: at('process', 'process.see'),
    actions: {
      ...each(['accept', 'answerOffer', 'complete'], at('process', 'process.adapt')),
      ...each(['involve', 'reviseParty', 'removeParty', 'handBack', 'takeBack'], at('process', 'process.adapt')),
      ...each(['decline', 'withdraw', 'resume'], at('process', 'process.answer')),
      ...each(['appoint', 'dismiss'], at('process', 'process.appoint')),
      handDown: at('process', 'process.hand_down'),
    },
  },
  '/r/[region]/process/[process]/variants': {
    who: at('process', 'process.see'),
    actions: each(['sendOut', 'remind'], at('process', 'process.hand_down')),
  },
  '/r/[region]/process/[process]/adapt': { who: at('process', 'process.adapt') },
  '/r/[region]/process/[process]/poster': { who: at('process', 'process.see') },
  '/r/[region]/process/[process]/enter': { who: at('process', 'dreams.facilitate') },
  '/r/[region]/process/[process]/paste': { who: at('process', 'dreams.facilitate') },
  '/r/[region]/process/[process]/dreams': {
    who: 'anyone',
    actions: {
      hide: at('process', 'dreams.facilitate'),
      unhide: at('process', 'dreams.facilitate'),
      approve: at('process', 'dreams.facilitate'),
      disapprove: at('process', 'dreams.facilitate'),
    },
  },
  '/r/[region]/process/[process]/statements': { who: at('process', 'dreams.facilitate') },
  '/r/[region]/process/[process]/agreement': { who: 'anyone' },
  '/r/[region]/process/[process]/board': { who: at('process', 'dreams.facilitate') },
  '/r/[region]/process/[process]/picture': { who: at('process', 'picture.write') },
  '/r/[region]/process/[process]/goals': {
    who: at('process', 'goal.see_draft'),
    actions: { set: at('process', 'goal.write') },
  },
};
