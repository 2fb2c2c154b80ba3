export function checkData(): Promise<void>;
