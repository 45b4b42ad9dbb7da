export type SignInOutcome = 'signedIn' | 'credentials' | 'tooMany' | 'noAnswer';

/** Asks the server for a session by e-mail and password. The cookie it sets is out of reach for scripts. */
export const signInWithPassword = async (
  email: string,
  password: string,
  send: typeof fetch = fetch,
): Promise<SignInOutcome> => {
  let answer: Response;
  try {
    answer = await send('/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
  } catch (error) {
    if (error instanceof TypeError) return 'noAnswer';
    throw error;
  }
  if (answer.ok) return 'signedIn';
  if (answer.status === 429) return 'tooMany';
  return answer.status >= 500 ? 'noAnswer' : 'credentials';
};
