import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signedCookie } from './signed-cookie.ts';

const SECRET = 'a secret that only this test knows';
const signed = (value: string, secret = SECRET) =>
  encodeURIComponent(`${value}.${createHmac('sha256', secret).update(value).digest('base64')}`);
const read = (cookie: string) => signedCookie(new Headers({ cookie }), 'truthline.session', SECRET);

test('a cookie that was signed here says its value, among others and alone', () => {
  expect(read(`truthline.session=${signed('token')}`)).toBe('token');
  expect(read(`a=1; truthline.session=${signed('to.ken')} ; other.truthline.session=2`)).toBe('to.ken');
});

test('whatever was not signed here says nothing', () => {
  const own = signed('token');
  const cookies = [
    '',
    'truthline.session',
    'truthline.session=',
    'truthline.session=token',
    'truthline.session=token.',
    'truthline.session=%E0%A4%A',
    `truthline.sessions=${own}`,
    `truthline.session=${signed('token', 'another secret')}`,
    `truthline.session=${own.replace('token', 'taken')}`,
    `truthline.session=${own.slice(0, -6)}`,
  ];
  expect(cookies.filter(cookie => read(cookie) !== null)).toEqual([]);
  expect(signedCookie(new Headers(), 'truthline.session', SECRET)).toBeNull();
});
