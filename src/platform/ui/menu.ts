/** A details element that behaves as a menu: Escape, a press outside and a chosen link close it. Without script it still opens and closes. */
export function menu(node: HTMLDetailsElement): () => void {
  function close(event: Event) {
    if (!node.open) return;
    const target = event.target as Element;
    const inside = node.contains(target);
    if (!inside || target.closest('a')) node.open = false;
  }
  function escape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !node.open) return;
    node.open = false;
    node.querySelector('summary')?.focus();
  }
  document.addEventListener('click', close);
  document.addEventListener('keydown', escape);
  return () => {
    document.removeEventListener('click', close);
    document.removeEventListener('keydown', escape);
  };
}
