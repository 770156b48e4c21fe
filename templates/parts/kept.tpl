{{%AUTOESCAPE context="HTML"}}
{{! Fields that travel on unseen, with every line end. }}
{{#KEPT}}<textarea name="{{KEPT_NAME}}" hidden>
{{KEPT_VALUE:p}}</textarea>
{{/KEPT}}
