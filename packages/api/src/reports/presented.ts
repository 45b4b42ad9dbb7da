export type PresentedReportFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly base64: string;
};
