vigil("sources/0",[["sources/article-jan-ort-high-water-ardenia-daily-1998-06-12.html","Jan Ort, “High Water,” Ardenia Daily, 12 June 1998",1],
["sources/edition-2003.html","River Monitor Report 2003",1],
["sources/interview-ana-luk-ministry-of-rivers-2004-04-12.html","Interview with Ana Łuk, Adviser, Ministry of Rivers, Ardenburg, 12 April 2004",2],
["sources/statement-ardenia-2002-05-03.html","Statement of Ardenia, Port Costa, 3 May 2002",1]]);
