import { parseArgs } from 'node:util';
import type { SetUp } from '#wiring/set-up.server.ts';
import { say, WrongUsage, type Command } from './command.ts';

type Written = 'nb' | 'nn';

const OPTIONS = {
  slug: { type: 'string' },
  name: { type: 'string' },
  vision: { type: 'string', default: '' },
  form: { type: 'string', default: 'nb' },
  municipality: { type: 'string', multiple: true, default: [] as string[] },
  'coordinator-name': { type: 'string' },
  'coordinator-email': { type: 'string' },
} as const;

export const regionCreate: Command = {
  name: 'region create',
  summary: 'Makes a region, its municipalities and its first coordinator.',
  help: `Usage: varde region create --slug nordmore --name "Nordmøre" [--vision "…"] [--form nb|nn]
         --municipality "Averøy:1554:nb" [--municipality …]
         --coordinator-name "…" --coordinator-email navn@kommune.no

  --slug          word in the address: small letters, digits and hyphens
  --municipality  name:register number:nb or nn; the two last may be left out; repeat for each
  --form          the written form of the region itself (nb)
The coordinator signs in with a link sent to the e-mail address, and does the rest in the browser.`,
  async run(args) {
    const plan = parsePlan(args);
    const { makeRegion } = await import('./make-region.ts');
    await makeRegion(plan);
    say(`The region «${plan.name}» is made. ${plan.coordinator.name} can sign in with ${plan.coordinator.email}.`);
  },
};

function parsePlan(args: string[]): SetUp {
  const { values } = parseArgs({ args, options: OPTIONS });
  const needed = ['slug', 'name', 'municipality', 'coordinator-name', 'coordinator-email'] as const;
  const missing = needed.filter((name) => !values[name]?.length);
  if (missing.length > 0) throw new WrongUsage(`Missing: ${missing.map((name) => `--${name}`).join(', ')}.`);
  const email = values['coordinator-email'] ?? '';
  if (!/^\S+@\S+\.\S+$/.test(email)) throw new WrongUsage(`«${email}» is not an e-mail address.`);
  return {
    slug: values.slug ?? '',
    name: values.name ?? '',
    vision: values.vision,
    form: writtenForm(values.form),
    madeUp: false,
    municipalities: values.municipality.map(parseMunicipality),
    coordinator: { name: values['coordinator-name'] ?? '', email },
  };
}

function parseMunicipality(text: string): SetUp['municipalities'][number] {
  const [name = '', number = '', form = 'nb', ...more] = text.split(':').map((part) => part.trim());
  if (!name || more.length > 0) throw new WrongUsage(`«${text}» is not name:number:nb or name:number:nn.`);
  if (number && !/^\d{4}$/.test(number))
    throw new WrongUsage(`«${number}» in «${text}» is not a municipality number of four digits.`);
  return { name, registerNumber: number || null, form: writtenForm(form) };
}

function writtenForm(text: string): Written {
  if (text === 'nb' || text === 'nn') return text;
  throw new WrongUsage(`«${text}» is not a written form; say nb or nn.`);
}
