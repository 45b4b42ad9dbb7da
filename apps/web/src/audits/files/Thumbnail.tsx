import { useCallback } from 'react';

/** A picture of this device; what the browser keeps to show it goes when the picture leaves the page. */
export const Thumbnail = ({ picture, alt }: { picture: Blob; alt: string }) => {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(picture);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [picture],
  );
  return <img ref={show} alt={alt} />;
};
