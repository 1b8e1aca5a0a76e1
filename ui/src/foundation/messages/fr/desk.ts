/** Words of this part of the product. */
export const desk = {} as const;
