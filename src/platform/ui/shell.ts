import type { IconName } from '#platform/ui/icons.ts';

export interface ShellPlace {
  name: string;
  sub: string;
  href: string;
}

export interface ShellDoor {
  href: string;
  label: string;
  question: string;
  icon: IconName;
  current?: boolean;
}

export interface ShellLink {
  href: string;
  label: string;
  icon: IconName;
  current?: boolean;
}

export interface ShellCrumb {
  label: string;
  href?: string;
}

export interface ShellLanguage {
  label: string;
  lang: string;
  href: string;
  current: boolean;
}

export interface ShellPerson {
  name: string;
  initials: string;
}

/** Every word Shell says itself. */
export interface ShellWords {
  /** Skip link: to the main content. */
  skip: string;
  /** Name of the link on the mark. */
  home: string;
  /** Name of the navigation with doors and links. */
  menu: string;
  /** Name of the place switcher. */
  places: string;
  /** The fifth item of the phone's bar. */
  more: string;
  search: string;
  language: string;
  account: string;
  /** Name of the breadcrumbs, such as «Her er du». */
  crumbs: string;
}
