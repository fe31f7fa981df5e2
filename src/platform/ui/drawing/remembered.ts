const MOST = 1000;

/** Draws what the same key drew before, or anew: the same seed gives the same drawing. The oldest is let go first. */
export function remembered<T>(draw: (key: string) => T, most = MOST): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= most) known.delete(oldest);
    const drawn = draw(key);
    known.set(key, drawn);
    return drawn;
  };
}
