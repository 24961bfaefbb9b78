package example.notes;

import com.atlassian.plugin.web.ContextProvider;
import java.util.HashMap;
import java.util.Map;

/** Fills in the blueprint's template. */
public class NewNote implements ContextProvider {
    @Override
    public void init(Map<String, String> params) {
        // nothing to configure
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        Map<String, Object> filled = new HashMap<>(context);
        filled.put("ContentPageTitle", "A note in " + context.get("spaceKey"));
        filled.putIfAbsent("vWord", "fish & chips");
        return filled;
    }
}
