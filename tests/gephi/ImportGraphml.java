import java.io.File;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Imports a file as Gephi does, and prints as JSON how much of it has arrived. */
public class ImportGraphml {
  public static void main(String[] arguments) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    Container container = imports.importFile(new File(arguments[0]));
    int severe = 0;
    for (java.util.Iterator<Issue> found = container.getReport().getIssues(1000); found.hasNext();) {
      Issue issue = found.next();
      if (issue.getLevel().toInteger() > Issue.Level.INFO.toInteger()) {
        severe++;
        System.err.println(issue.getLevel() + ": " + issue.getMessage());
      }
    }
    imports.process(container, new DefaultProcessor(), workspace);
    Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel().getGraph();
    int labels = 0;
    int values = 0;
    for (org.gephi.graph.api.Node node : graph.getNodes()) {
      if (node.getLabel() != null && !node.getLabel().isEmpty()) labels++;
      if (node.getTable().hasColumn("value") && node.getAttribute("value") instanceof Number) values++;
    }
    System.out.println("{\"nodes\": " + graph.getNodeCount() + ", \"edges\": " + graph.getEdgeCount() + ", \"directed\": " + graph.isDirected()
        + ", \"labels\": " + labels + ", \"values\": " + values + ", \"issues\": " + severe + "}");
    System.exit(0);
  }
}
