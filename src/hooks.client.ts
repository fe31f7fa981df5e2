import { overwriteGetLocale } from '#paraglide/runtime.js';
import type { Locale } from '#platform/i18n/words.ts';

overwriteGetLocale(() => document.documentElement.lang as Locale);
