import type { ProblemPlace } from '../request/problem.ts';

export const auditPlace = (id: string): readonly ProblemPlace[] => [{ kind: 'audit', id }];
