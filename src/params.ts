import { defineParams } from '@sveltejs/kit/params';

const DOORS = ['dream', 'standing', 'path', 'pulse'] as const;

export const params = defineParams({
  door: (text) => DOORS.find((door) => door === text),
});
