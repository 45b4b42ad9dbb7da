export { appRouter } from './app-router.ts';
export type { AppRouter } from './app-router.ts';
export { ACTIONS } from './policy/action.ts';
export type { Action } from './policy/action.ts';
export type { MembershipRole } from './policy/membership-role.ts';
export type { Locale } from './request/locale.ts';
export type { Problem, ProblemCode, ProblemPlace } from './request/problem.ts';
