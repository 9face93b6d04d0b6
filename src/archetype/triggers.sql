#if($model.events)

#parse("/META-INF/brickyard/events.sql")
#end
#if($model.cache)

#parse("/META-INF/brickyard/journal.sql")
#end
