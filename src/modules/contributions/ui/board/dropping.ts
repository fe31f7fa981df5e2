import type { Spot } from '../../rules/board.ts';
import type { Desk } from './desk.svelte.ts';

/** Makes an element a place to drop the chosen dreams. Every drop has a button twin in the bar below. */
export function dropping(desk: Desk, spot: Spot): (node: HTMLElement) => () => void {
  return (node) => {
    const over = (event: DragEvent) => {
      if (!desk.dragging) return;
      event.preventDefault();
      event.stopPropagation();
      node.dataset['over'] = '';
    };
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && node.contains(event.relatedTarget))) delete node.dataset['over'];
    };
    const drop = (event: DragEvent) => {
      delete node.dataset['over'];
      if (!desk.dragging) return;
      event.preventDefault();
      event.stopPropagation();
      desk.dragging = false;
      void desk.move(spot);
    };
    node.addEventListener('dragover', over);
    node.addEventListener('dragleave', leave);
    node.addEventListener('drop', drop);
    return () => {
      node.removeEventListener('dragover', over);
      node.removeEventListener('dragleave', leave);
      node.removeEventListener('drop', drop);
    };
  };
}
