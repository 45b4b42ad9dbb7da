import { configure } from '@testing-library/react';

// What is looked for may come late on a busy machine: a second is too short.
configure({ asyncUtilTimeout: 15_000 });
