import PDFDocument from 'pdfkit';
import { fontOf, lacksLetters } from './fonts.server.ts';
import { heightOf, typeset, type Line, type Style } from './typeset.server.ts';

/** What a document is, beside what stands in it. */
export interface About {
  title: string;
  author: string;
  /** The language of the document, as BCP 47. */
  lang: string;
  /** When it was written, so that the same content gives the same bytes. */
  written: Date;
  size: readonly [width: number, height: number];
  /** Off in tests, so that the marks can be read. */
  compress?: boolean;
}

/** A part of the document as a reader's voice meets it. What it draws belongs to it; text that has no part is unread. */
export interface Part {
  /** A type of the standard: H1, P, Figure, L, LI, LBody, Link … */
  tag: string;
  lang?: string;
  alt?: string;
  actual?: string;
  bbox?: [number, number, number, number];
  draw?: () => void;
  parts?: Part[];
  /** Where a Link leads, and its box. */
  link?: { url: string; words: string; box: [x: number, y: number, width: number, height: number] };
}

export interface Painted {
  d: string;
  fill?: string;
  stroke?: string;
  width?: number;
}

type Pdf = InstanceType<typeof PDFDocument>;

/** A hairline on paper is 0.35 mm at the least. */
const FINEST = (0.35 / 25.4) * 72;

/**
 * Draws a tagged document: a tree of parts for those who hear it, its language, its title, fonts within it.
 * See ISO 14289-1 and https://pdfkit.org/docs/accessibility.html
 */
export async function makeDocument(about: About, draw: (sheet: Sheet) => void): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: [...about.size],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: about.lang,
    compress: about.compress ?? true,
    info: {
      Title: about.title.toWellFormed(),
      Author: about.author,
      Creator: 'Varde',
      Producer: 'Varde',
      CreationDate: about.written,
    },
  } as unknown as PDFKit.PDFDocumentOptions);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', () => resolve());
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  draw(new Sheet(pdf, root));
  root.end();
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** What a document is drawn on. All lengths in points from the upper left. */
export class Sheet {
  readonly #pdf: Pdf;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #known = new Set<string>();

  constructor(pdf: Pdf, root: PDFKit.PDFStructureElement) {
    this.#pdf = pdf;
    this.#root = root;
  }

  /** Adds a part at the end of what is read. */
  add(part: Part): void {
    this.#root.add(this.#element(part));
  }

  /** Draws what nobody needs to hear of. */
  decorate(draw: () => void): void {
    const pdf = this.#pdf as unknown as { markContent(tag: string, options: object): void; endMarkedContent(): void };
    pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    pdf.endMarkedContent();
  }

  newPage(): void {
    this.#pdf.addPage();
  }

  paint(shapes: readonly Painted[], { x = 0, y = 0, scale = 1 } = {}): void {
    const pdf = this.#pdf;
    pdf.save().translate(x, y).scale(scale);
    pdf.lineCap('round').lineJoin('round');
    for (const { d, fill, stroke, width = 0 } of shapes) {
      if (!d) continue;
      if (fill) pdf.path(d).fill(fill);
      if (stroke) pdf.path(d).lineWidth(Math.max(width, FINEST / scale)).stroke(stroke); // prettier-ignore
    }
    pdf.restore();
  }

  /** A picture that fills the box, cut on its longer side. */
  cover(bytes: Uint8Array, [x, y, width, height]: readonly [number, number, number, number]): void {
    this.#pdf.save().rect(x, y, width, height).clip();
    this.#pdf.image(Buffer.from(bytes), x, y, { cover: [width, height], align: 'center', valign: 'center' });
    this.#pdf.restore();
  }

  /** Draws only within the box. */
  within([x, y, width, height]: readonly [number, number, number, number], draw: () => void): void {
    this.#pdf.save().rect(x, y, width, height).clip();
    draw();
    this.#pdf.restore();
  }

  /** A part that is a text, drawn from `top` down; letters that no font has are kept for those who hear it. */
  words(
    tag: string,
    text: string,
    style: Style,
    place: { x: number; top: number; width: number; lang?: string },
  ): Part {
    const lines = typeset(text, style, place.width);
    return {
      tag,
      ...(place.lang ? { lang: place.lang } : {}),
      ...(lacksLetters(text, style.face) ? { actual: text.toWellFormed() } : {}),
      draw: () => this.lines(lines, style, place),
    };
  }

  lines(lines: readonly Line[], style: Style, place: { x: number; top: number; width: number }): void {
    const first = place.top + style.leading * 0.5 + style.size * 0.34;
    lines.forEach((line, row) => {
      let x = style.align === 'right' ? place.x + place.width - line.width : place.x;
      for (const run of line.runs) {
        this.#font(run.font).fontSize(style.size).fillColor(style.color);
        const options = {
          lineBreak: false,
          baseline: 'alphabetic' as const,
          characterSpacing: (style.tracking ?? 0) * style.size,
        };
        this.#pdf.text(run.text, x, first + row * style.leading, options);
        x += this.#pdf.widthOfString(run.text, options) + options.characterSpacing;
      }
    });
  }

  /** A font is parsed once for all documents. */
  #font(name: string): Pdf {
    if (!this.#known.has(name)) {
      this.#known.add(name);
      this.#pdf.registerFont(name, fontOf(name) as unknown as PDFKit.Mixins.PDFFontSource);
    }
    return this.#pdf.font(name);
  }

  #element({ tag, draw, parts = [], link, ...options }: Part): PDFKit.PDFStructureElement {
    const element = this.#pdf.struct(tag, { ...options, ...(options.bbox ? { placement: 'Block' } : {}) } as object);
    if (draw) element.add(draw);
    for (const part of parts) element.add(this.#element(part));
    if (link) {
      const [x, y, width, height] = link.box;
      this.#pdf.link(x, y, width, height, link.url, {
        structParent: element,
        Contents: new String(link.words),
      } as object);
    }
    return element;
  }
}

export { heightOf, typeset, type Style };
