/** Hands a file to the browser to be kept where downloads go. */
export const saveFile = (fileName: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has taken hold of it by the next turn of the loop.
  setTimeout(() => URL.revokeObjectURL(address), 0);
};
