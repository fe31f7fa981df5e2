import { defineParams } from '@sveltejs/kit/params';

const DOORS = ['dream', 'standing', 'path', 'pulse'] as const;

const LOOKS = ['wide-light', 'wide-dark', 'narrow-light', 'narrow-dark'] as const;

export const params = defineParams({
  door: (text) => DOORS.find((door) => door === text),
  look: (text) => LOOKS.find((look) => look === text),
});
