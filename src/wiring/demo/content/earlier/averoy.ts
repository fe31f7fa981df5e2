import { earlier, told } from './told.ts';

export const averoy = told({
  place: 'averoy',
  from: earlier('nordmore'),
  start: -1080,
  themes: [
    { key: 'fjaera', concept: 'dybdelaering', name: 'Timen begynner når fjæra er tørr' },
    { key: 'venter', concept: 'sosial', name: 'Noen som venter på meg' },
  ],
  heard: [
    [
      'child',
      'fjaera',
      [
        'Jeg fant en krabbe med bare én klo. Den kan få bo på skolen.',
        'Bøtter til alle. Og ett håndkle.',
        'Vi skal kjenne fem sorter tang på lukta.',
        'Vasse i mars.',
        'Se under en stein som ingen har sett under.',
        'At fjæra er åpen i helga også.',
      ],
    ],
    [
      'parent',
      'venter',
      [
        'Hun sover dårlig før mandager. Jeg drømmer om at mandager begynner med noen hun liker.',
        'At vaktmesteren fortsatt vet hva alle heter.',
        'Noen å ringe til når jeg lurer, ikke bare når det har skjedd noe.',
        'At han blir savnet når han er borte en dag.',
        'En benk ved porten, så den som er tidlig, kan sitte sammen med en annen som er tidlig.',
      ],
    ],
    [
      'youth',
      'venter',
      [
        'At noen spør hvor du var, uten å mene fraværet.',
        'Å komme for seint uten å bli dagens underholdning.',
        'Faddere i tiende også. Det er da man trenger dem.',
        'En lærer som blir sittende når timen er ferdig.',
        'Et hjørne som er vårt, med en sofa noen har arvet.',
      ],
    ],
    [
      'staff',
      'fjaera',
      [
        'Tidevannstabellen ved siden av timeplanen.',
        'Å lære artene før jeg lærer dem bort. Jeg kan ni.',
        'Støvler i alle størrelser, så ingen blir stående på land.',
        'Telle krabber i matematikken, miste tellinga og le av det.',
        'En havforsker på besøk som ikke har med presentasjon.',
      ],
    ],
  ],
  headline: 'Tidevannet ringer inn',
  narrative:
    'Vi er i 2030. Timen begynner når fjæra er tørr. Noen venter ved porten, også på den som kommer for seint. I akvariet i gangen bor en krabbe med én klo, og det er første klasse som mater den.',
  drawing: 'krabbe',
  concepts: {
    livsmestring: 'Alle har en voksen som merker at de mangler.',
    dybdelaering: 'Vi kan fjæra vår, og vi kan den hele året.',
    digital: 'Vi filmer under vann og forteller hva vi så.',
    sosial: 'Ingen går alene inn porten.',
    innovasjon: 'Vi snur steiner ingen har snudd før.',
  },
  body: 'Kommunestyret',
  cases: ['sak 31', 'sak 88'],
  goals: [
    {
      key: 'savnet',
      concept: 'sosial',
      text: 'Alle blir savnet når de er borte',
      first: 'Alle skal bli sett',
      signs: [
        'Den som var borte i går, har fått et velkommen tilbake i dag.',
        'Hvert barn har en voksen som merker at det mangler.',
      ],
      tags: ['lk-medvirkning'],
      serves: 'region/relasjon',
    },
    {
      key: 'fjaera',
      concept: 'dybdelaering',
      text: 'Fjæra er klasserom hver måned, hele året',
      first: 'Vi er mye ute',
      signs: ['Hver gruppe har vært i fjæra denne måneden.', 'Barna kan vise fram fem arter de selv har funnet.'],
      tags: ['rp-natur'],
      serves: 'region/tema',
    },
  ],
  lesson: 'Vi hadde spørsmålet hengende på butikken. Der fikk vi flere svar enn på alle møtene til sammen.',
});

export const steinbitvika = told({
  place: 'steinbitvika',
  from: earlier('averoy'),
  start: -820,
  question: { nb: 'Hva er det du helst vil finne ut?' },
  themes: [{ key: 'havet', concept: 'dybdelaering', name: 'Det som bor der nede' }],
  heard: [
    [
      'child',
      'havet',
      [
        'Hva hvaler drømmer om.',
        'Om steinbiten er sint, eller bare ser sånn ut.',
        'Hvor dypt det er rett utenfor brygga. Pappa sier tolv. Jeg tror tusen.',
        'Hvem som bodde her før oss, og om de også hadde gym.',
        'Hva som skjer med en flaskepost etterpå.',
        'Hvorfor sjøen er salt når elva ikke er det.',
      ],
    ],
    [
      'staff',
      'havet',
      [
        'Å få si «det vet jeg ikke» og ha tid til å finne det ut.',
        'Et spørsmål på veggen som får henge i et halvt år.',
        'Undervannskamera til en pris vi kan forsvare.',
        'At barna skriver til dem som vet, og at de som vet, svarer.',
        'Færre kapitler. Mer steinbit.',
      ],
    ],
  ],
  headline: 'Vi spør helt ned til bunnen',
  narrative:
    'Vi er i 2030. På veggen henger spørsmålet vi har spurt i hele høst: Hva drømmer hvaler om? Vi har skrevet til fire forskere. Tre har svart, og den ene kom.',
  drawing: 'hval',
  concepts: {
    livsmestring: 'Det er lov å ikke vite.',
    dybdelaering: 'Ett spørsmål får vare til vi er ferdige med det.',
    digital: 'Vi senker kamera og deler det vi ser.',
    sosial: 'Vi lytter ferdig på hverandres gjetninger.',
    innovasjon: 'Vi bygger det vi mangler for å finne svaret.',
  },
  body: 'Samarbeidsutvalget',
  cases: ['sak 4', 'sak 9'],
  goals: [
    {
      key: 'sporsmal',
      concept: 'dybdelaering',
      text: 'Hver klasse har et spørsmål som varer',
      signs: ['Alle elevene kan si hva klassen prøver å finne ut.', 'Spørsmålet er barnas eget.'],
      serves: 'averoy-2030/fjaera',
    },
  ],
});
