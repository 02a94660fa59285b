/** Words of titles that tell nothing of what they are about, and are small in titles of any kind. */
export const emptyWords = new Set(
  'a an the on of in at to for from by and or with is are was do does can how what why when der die das des ein eine im am zur zum und über von le la les un une du de en et el los las il lo gli i o os as um uma y о об в во на и к по из'.split(
    ' ',
  ),
);
