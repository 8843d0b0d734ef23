vigil("words/s",{"second":[[2,1],[]],
"signed":[[0,1,2,2],[]],
"since":[[2,1],[]],
"statement":[[0,1],[3,1]]});
