/** Words of this part of the product. */
export const embed = {} as const;
