type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Keeps what somebody wrote, chose or opened while the scripts were on their way, and where in a field they stand:
 * taking over a page would put back what the server sent. Call it before, and what it gives after.
 */
export function keepTyped(root: Document): () => void {
  const fields = [...root.querySelectorAll<Field>('input, textarea, select')]
    .filter((field) => field.type !== 'file' && field.type !== 'hidden')
    .map((field) => ({ field, was: stateOf(field) }));
  const folds = [...root.querySelectorAll('details')].map((fold) => ({ fold, was: fold.open }));
  const caret = caretIn(root.activeElement);
  return () => {
    for (const { fold, was } of folds) fold.open = was;
    for (const { field, was } of fields) if (field.isConnected && stateOf(field) !== was) giveBack(field, was);
    caret();
  };
}

function stateOf(field: Field): string | boolean {
  return isTick(field) ? field.checked : field.value;
}

function giveBack(field: Field, was: string | boolean): void {
  if (isTick(field)) field.checked = Boolean(was);
  else field.value = String(was);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function isTick(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio';
}

/** A value that has been set stays where it is when its default is taken away, and so does the caret in it. */
function caretIn(field: Element | null): () => void {
  const written = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (!written || isTick(field) || field.type === 'file') return () => undefined;
  const { selectionStart, selectionEnd } = field;
  return () => {
    const { value } = field;
    field.value = value;
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
  };
}
