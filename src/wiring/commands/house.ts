import { readConfig } from '#platform/config/config.server.ts';
import { openHouse, type House } from '#wiring/start.server.ts';

/** Opens the house that the environment names, without filling it, works in it, and closes it whatever happened. */
export async function inHouse<T>(work: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse({ ...readConfig(), demo: false });
  try {
    return await work(house);
  } finally {
    await house.db.close();
  }
}
