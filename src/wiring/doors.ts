import { m } from '#messages';
import type { IconName } from '#platform/ui/icons.ts';
import type { ShellDoor } from '#platform/ui/shell.ts';

/** The four doors of a place, the one in question marked. */
export function doorsOf(href: string, current?: string): (ShellDoor & { key: DoorKey })[] {
  return DOORS.map(({ key, icon, label, question }) => ({
    key,
    icon,
    label: label(),
    question: question(),
    href: `${href}/${key}`,
    current: key === current,
  }));
}

export type DoorKey = 'dream' | 'standing' | 'path' | 'pulse';

const DOORS: { key: DoorKey; icon: IconName; label: () => string; question: () => string }[] = [
  { key: 'dream', icon: 'sunrise', label: m.door_dream, question: m.door_dream_question },
  { key: 'standing', icon: 'flag', label: m.door_standing, question: m.door_standing_question },
  { key: 'path', icon: 'path', label: m.door_path, question: m.door_path_question },
  { key: 'pulse', icon: 'wave', label: m.door_pulse, question: m.door_pulse_question },
];
