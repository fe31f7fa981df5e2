type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Keeps what somebody wrote or chose while the scripts were on their way: taking over a page would put back what the
 * server sent. Call it before, and what it gives after.
 */
export function keepTyped(root: Document): () => void {
  const before = [...root.querySelectorAll<Field>('input, textarea, select')]
    .filter((field) => field.type !== 'file' && field.type !== 'hidden')
    .map((field) => ({ field, was: stateOf(field) }));
  return () => {
    for (const { field, was } of before) if (field.isConnected && stateOf(field) !== was) giveBack(field, was);
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
