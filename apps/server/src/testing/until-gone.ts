import { TRPCClientError } from '@trpc/client';

/** Works until the server is gone. What has no answer is not done, as far as the one who asked knows. */
export const untilGone = async (work: () => Promise<void>): Promise<void> => {
  for (;;)
    try {
      await work();
    } catch (error) {
      // No response at all, or one that breaks off: anything the server itself says has data.
      if (error instanceof TRPCClientError && error.data === undefined) return;
      if (error instanceof TypeError) return;
      throw error;
    }
};
