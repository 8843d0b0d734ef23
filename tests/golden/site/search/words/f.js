vigil("words/f",{"first":[[2,1],[]]});
