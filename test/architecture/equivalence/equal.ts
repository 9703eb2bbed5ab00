export const equal = true;
