import { element } from '../element.ts';
import { sanitizeFormula } from '../sanitize.ts';
import type { Typesetter } from './loadTypesetter.ts';

/** Every formula of the page: its text content is TeX, and it is selected and marked as a whole. */
export const formulaSelector = '.formula';

/** The formula that a node is in, or undefined. */
export function formulaAround(node: Node): Element | undefined {
  const inside = node instanceof Element ? node : node.parentElement;
  return inside?.closest(formulaSelector) ?? undefined;
}

/** Makes an element of each formula in a new section, those in a line and those that are blocks alike; gives them. */
export function findFormulas(section: Element): readonly HTMLElement[] {
  return [...section.querySelectorAll<HTMLElement>('.math')].map((math) => {
    if (!math.hasAttribute('data-block')) {
      math.classList.add('formula');
      return math;
    }
    const formula = element('span', { class: 'formula is-display' }, ...math.childNodes);
    math.append(formula);
    return formula;
  });
}

let sheet: CSSStyleSheet | undefined;

/**
 * Draws a formula in a shadow root: what is seen stands for the TeX, which stays the text of the element, so that every
 * offset on the page goes on to count it. Html that is not understood leaves the TeX to be seen.
 */
export function drawFormula(formula: HTMLElement, { typeset, stylesheet }: Typesetter): void {
  const html = typeset(formula.textContent ?? '', formula.classList.contains('is-display'));
  if (html === undefined || formula.shadowRoot !== null) return;
  // As an attribute that no policy forbids: what the page itself sets by way of the object model, it may.
  const drawing = sanitizeFormula(html.replaceAll(' style="', ' data-style="'));
  for (const styled of drawing.querySelectorAll<HTMLElement>('[data-style]')) applyStyle(styled);
  generateText(drawing);
  sheet ??= createSheet(stylesheet);
  const shadow = formula.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(drawing);
  formula.classList.add('is-typeset');
}

function applyStyle(styled: HTMLElement | SVGElement): void {
  for (const declaration of (styled.dataset['style'] ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) styled.style.setProperty(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  delete styled.dataset['style'];
}

/**
 * Letters that the style sheet draws are none that a selection could start or end in: it has the formula as a whole, or
 * not. The MathML, which is only heard, keeps its text.
 */
function generateText(drawing: DocumentFragment): void {
  const letters = [...drawing.querySelectorAll('.katex-html')].flatMap(textNodesOf);
  for (const node of letters) node.replaceWith(element('span', { 'data-text': node.data }));
}

function textNodesOf(root: Element): readonly Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) found.push(node);
  return found;
}

function createSheet(katexStyles: string): CSSStyleSheet {
  const created = new CSSStyleSheet();
  created.replaceSync(`${katexStyles}
    .katex { font-size: 1.1em; }
    .katex-display { margin: 0; }
    .katex-mathml { user-select: none; }
    [data-text]::before { content: attr(data-text) / ""; }`);
  return created;
}
