/** Words of this part of the product. */
export const insight = {} as const;
