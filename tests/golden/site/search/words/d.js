vigil("words/d",{"daily":[[2,1],[0,1]],
"dams":[[0,2,2,3],[]],
"developments":[[2,1],[]]});
