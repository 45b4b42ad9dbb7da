import { CommentsButton } from '../comments/CommentsButton.tsx';
import { WhoIsHere } from '../presence/WhoIsHere.tsx';

/** In the toolbar: who is here, and what is said. */
export const TogetherBar = () => (
  <>
    <WhoIsHere />
    <CommentsButton />
  </>
);
