/** Signs in to a running demo as the person whose e-mail address contains `who`, and gives the cookie. */
export async function signIn(url: string, who: string): Promise<string> {
  const page = await (await fetch(`${url}/sign-in`)).text();
  const addresses = [
    ...page.matchAll(/name="email"[^>]*value="([^"]+@[^"]+)"|value="([^"]+@[^"]+)"[^>]*name="email"/g),
  ].map(([, one, other]) => one ?? other ?? '');
  const email = addresses.find((address) => address.includes(who));
  if (!email) throw new Error(`the demo offers nobody like «${who}»; it offers ${addresses.join(', ') || 'nobody'}`);
  const answer = await fetch(`${url}/sign-in?/demo`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, accept: 'text/html' },
    body: new URLSearchParams({ email, next: '/' }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  if (answer.status !== 303 || !cookie) throw new Error(`signing in as ${email} answered ${answer.status}`);
  return cookie;
}
