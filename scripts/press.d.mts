export function press(file: string): Promise<void>;
